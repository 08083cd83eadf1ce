package org.kartei.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** What happens elsewhere (a colleague's change, long work that goes on), brought into a window while it is open. */
public final class News {

    private News() {}

    /**
     * Listens while a component is on the screen.
     *
     * @param source takes a listener and gives back what stops it; asked each time the component is attached
     * @param heard runs in the component's window, some time after the event and under that window's lock, in the thread
     *     of whoever caused it; Vaadin's security context makes it act as the window's own user
     */
    public static <E> void follow(
            Component component, Function<Consumer<E>, Runnable> source, SerializableConsumer<E> heard) {
        component.addAttachListener(attach -> {
            // a window may close at this very moment: then nothing is left to do
            Runnable stop = source.apply(attach.getUI().accessLater(heard, () -> {})::accept);
            component.addDetachListener(detach -> {
                stop.run();
                detach.unregisterListener();
            });
        });
    }
}
