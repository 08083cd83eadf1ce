// Draws amounts with Chart.js, in the colours of the page, and anew when these change.
customElements.define('kartei-chart', class extends HTMLElement {
  #drawing;
  #chart;
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #theme = new MutationObserver(() => this.#draw());
  #redraw = () => this.#draw();

  set drawing(drawing) {
    this.#drawing = drawing;
    this.#draw();
  }

  connectedCallback() {
    this.#dark.addEventListener('change', this.#redraw);
    this.#theme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style'] });
    this.#draw();
  }

  disconnectedCallback() {
    this.#dark.removeEventListener('change', this.#redraw);
    this.#theme.disconnect();
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  #draw() {
    if (!this.isConnected || !this.#drawing) {
      return;
    }
    this.#chart?.destroy();
    this.replaceChildren(document.createElement('canvas'));
    this.#chart = new Chart(this.firstChild, this.#configuration());
  }

  #configuration() {
    const { kind, language, currency, labels, series } = this.#drawing;
    const text = this.#color('secondary');
    const line = this.#color('line');
    const stacked = kind === 'bar';
    const written = (digits) => (value) => new Intl.NumberFormat(language,
      { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
    const font = { family: getComputedStyle(this).fontFamily, size: 12 };
    const scale = { stacked, ticks: { color: text, font }, border: { color: line } };
    return {
      type: kind,
      data: { labels, datasets: series.map((each) => this.#dataset(each, kind)) },
      options: {
        animation: false,
        maintainAspectRatio: false,
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: { ...scale, grid: { display: false } },
          y: { ...scale, beginAtZero: true, grid: { color: line }, ticks: { ...scale.ticks, maxTicksLimit: 6, callback: written(0) } },
        },
        plugins: {
          legend: { display: series.length > 1, position: 'bottom', labels: { color: text, font, boxWidth: 12, boxHeight: 12 } },
          tooltip: { callbacks: { label: ({ dataset, parsed }) => ` ${dataset.label}: ${written(2)(parsed.y)}` } },
        },
      },
    };
  }

  #dataset({ name, values, colors }, kind) {
    const all = colors.map((each) => this.#color(each));
    const color = all.length === 1 ? all[0] : all;
    return kind === 'line'
      ? { label: name, data: values, borderColor: color, backgroundColor: color, hoverBackgroundColor: color, hoverBorderColor: color, borderWidth: 2, pointRadius: 2 }
      : { label: name, data: values, backgroundColor: color, hoverBackgroundColor: color, maxBarThickness: 56 };
  }

  // A canvas knows nothing of the page's colours: an element that has one tells what it is just now.
  #color(name) {
    this.style.color = `var(--kartei-${name})`;
    const { color } = getComputedStyle(this);
    this.style.color = '';
    return color;
  }
});
