package org.kartei.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kartei.operations.TestDatabase;

/** The application as a process of its own, which can be killed. It tells by lines that begin with an at sign. */
final class OfficeProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader told;

    private OfficeProcess(Process process) {
        this.process = process;
        this.told = process.inputReader();
    }

    /** @param folder where its database lies, and stays when it is killed */
    static OfficeProcess start(Path folder, Class<?> main, String... arguments) throws IOException {
        // it lives for seconds: to compile well what runs so seldom takes longer than it saves
        Path options = Files.writeString(
                folder.resolve("options"),
                "-Xmx700m\n-XX:TieredStopAtLevel=1\n-cp\n\"" + System.getProperty("java.class.path") + "\"\n");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + options, main.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--server.port=0",
                "--kartei.database.folder=" + folder.resolve("the data"),
                "--kartei.database.programs=" + TestDatabase.PROGRAMS,
                "--kartei.database.buffer-pool=128M"));
        return new OfficeProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The next line that it tells; what the application logs is passed on when it ends. */
    String next() throws IOException {
        var others = new StringBuilder();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith("@")) {
                return line.substring(1);
            }
            others.append(line).append('\n');
        }
        throw new AssertionError("The application ended:\n" + others);
    }

    /** Waits until it ends by itself; 0 when all went well. */
    int ends() throws InterruptedException {
        return process.waitFor();
    }

    /** kill −9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        List<ProcessHandle> database = process.descendants().toList();
        database.forEach(ProcessHandle::destroy);
        process.destroyForcibly();
        process.onExit().join();
        database.forEach(each -> each.onExit().join()); // it writes until it has ended, and its folder is deleted then
    }
}
