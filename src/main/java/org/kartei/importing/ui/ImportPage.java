package org.kartei.importing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartei.importing.Import;
import org.kartei.importing.ImportId;
import org.kartei.importing.ImportKind;
import org.kartei.importing.ImportService;
import org.kartei.job.Job;
import org.kartei.job.JobService;
import org.kartei.security.CurrentUser;
import org.kartei.shell.News;

/** Takes something in from a file, step by step, and shows what became of former files (LIST-11). */
abstract class ImportPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PARAMETER = "import";

    private final transient ImportService imports;
    private final transient JobService jobs;
    private final transient CurrentUser currentUser;
    private final Set<ImportKind> kinds;
    private final String titleKey;
    private final Div step = new Div();
    private final FormerImports former;
    private transient @Nullable ImportId shown;
    private @Nullable ProgressStep progress;

    ImportPage(
            ImportService imports, JobService jobs, CurrentUser currentUser, Set<ImportKind> kinds, String titleKey) {
        this.imports = imports;
        this.jobs = jobs;
        this.currentUser = currentUser;
        this.kinds = kinds;
        this.titleKey = titleKey;
        this.former = new FormerImports(imports, kinds, this::open);
        addClassNames("page", "import-page");
        step.addClassName("card");
        add(new H1(getTranslation(titleKey)), step, former);
        News.<Job>follow(this, this::hear, this::changed);
    }

    /** To a new one. */
    static void anew(ImportKind kind) {
        UI.getCurrent().navigate(path(kind));
    }

    private void open(ImportId id) {
        UI.getCurrent()
                .navigate(path(kinds.iterator().next()), QueryParameters.of(PARAMETER, String.valueOf(id.value())));
    }

    private static String path(ImportKind kind) {
        return kind == ImportKind.CUSTOMERS ? ImportView.PATH : MoneyImportView.PATH;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PARAMETER)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> new ImportId(Long.parseLong(text)))
                .orElse(null);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }

    /** Of everybody's imports: managers go on with those of others. */
    private Runnable hear(Consumer<Job> heard) {
        List<Runnable> ends = Stream.of(ImportService.CHECK, ImportService.RUN, ImportService.UNDO)
                .map(kind -> jobs.follow(kind, heard))
                .toList();
        return () -> ends.forEach(Runnable::run);
    }

    private void changed(Job job) {
        boolean isShown = shown != null && job.subjectId() != null && job.subjectId() == shown.value();
        if (isShown && job.isRunning() && progress != null) {
            progress.show(job);
        } else if (isShown && !job.isRunning()) {
            show();
        }
    }

    private void show() {
        Optional<Import> found = Optional.ofNullable(shown)
                .flatMap(imports::find)
                .filter(one -> kinds.contains(one.kind()) && imports.isMine(one));
        progress = null;
        step.removeAll();
        step.add(found.map(this::step).orElseGet(() -> new UploadStep(imports, kinds, this::open)));
        former.refresh();
    }

    private Component step(Import one) {
        return switch (one.state()) {
            case UPLOADED -> new MappingStep(imports, one, currentUser.isManager(), this::show);
            case CHECKED -> new CheckStep(imports, one, this::show);
            case CHECKING, RUNNING, UNDOING -> progress = new ProgressStep(jobs, one);
            case REFUSED, STOPPED, DONE, UNDO_STOPPED, UNDONE -> new ResultStep(imports, one, this::show);
        };
    }
}
