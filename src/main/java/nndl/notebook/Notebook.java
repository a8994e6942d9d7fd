package nndl.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import nndl.util.Uninterrupted;

/**
 * The link between the library and the notebook it runs in. It works with the JJava kernel, with the original IJava, which has
 * the same methods under other names, and with no kernel at all, when values are printed as text. Both kernels are accessed by
 * reflection, so that the library can be built without them.
 */
public final class Notebook {
    private static final String[][] KERNELS = { // name, class, its static method that returns the kernel, package of its display classes
        {"JJava", "org.dflib.jjava.jupyter.kernel.BaseKernel", "notebookKernel", "org.dflib.jjava.jupyter.kernel.display."},
        {"IJava", "io.github.spencerpark.ijava.IJava", "getKernelInstance", "io.github.spencerpark.jupyter.kernel.display."}
    };

    private final String name;
    private final Object kernel;
    private final String displayPackage;

    private Notebook(String name, Object kernel, String displayPackage) {
        this.name = name;
        this.kernel = kernel;
        this.displayPackage = displayPackage;
    }

    /**
     * Makes the notebook display figures, digits, networks, histories, tables and arrays that are a cell's last expression, draw
     * without a screen, and write numbers and Java's messages as the text has them, however the kernel was started. Each notebook
     * calls it once, in its first cell.
     *
     * @return the versions of the library and of Java, and the name of the kernel
     */
    public static String start() {
        Notebook notebook = find();
        String library = "nndl " + version() + " on Java " + Runtime.version().feature();
        if (notebook == null) {
            return library + ", without a notebook: values are shown as text";
        }
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
        Locale.setDefault(Locale.US);
        for (Class<?> type : Bundle.classes()) {
            notebook.register(type);
        }
        Shell.listen();
        return library + " in " + notebook.name;
    }

    /** Displays a value in the middle of a cell, as it would be displayed at the end. */
    public static void show(Object value) {
        Live.open(Bundle.of(value));
    }

    /** A place in a cell's output whose content can be replaced. */
    public static final class Live {
        private final Notebook notebook; // null: none, and each content is printed
        private final String id = UUID.randomUUID().toString();

        private Live(Notebook notebook) {
            this.notebook = notebook;
        }

        /** Opens a place with its first content. */
        public static Live open(Bundle bundle) {
            Live live = new Live(find());
            live.send(bundle, () -> {
                Object data = live.notebook.displayData(bundle);
                call(data, "setDisplayId", String.class, live.id);
                call(live.notebook.kernel, "display", data.getClass(), data);
            });
            return live;
        }

        /** Opens a place if there is none yet (null), or replaces the content of this one; returns the place. */
        public static Live show(Live place, Bundle content) {
            if (place == null) {
                return open(content);
            }
            place.update(content);
            return place;
        }

        /** Replaces the content of this place. */
        public void update(Bundle bundle) {
            send(bundle, () -> {
                try {
                    Object io = call(notebook.kernel, "getIO");
                    Object display = io.getClass().getField("display").get(io);
                    Object data = notebook.displayData(bundle);
                    display.getClass().getMethod("updateDisplay", String.class, data.getClass()).invoke(display, id, data);
                } catch (ReflectiveOperationException e) {
                    throw notAsExpected(e);
                }
            });
        }

        /**
         * Sends to the kernel or, without one, prints to the console. While sending, the kernel forgets that the stop button was
         * pressed; whoever asks afterwards whether to stop must still be told.
         */
        private void send(Bundle bundle, Runnable toKernel) {
            if (notebook == null) {
                System.out.println(bundle.data().get("text/plain"));
                return;
            }
            Uninterrupted.get(() -> {
                toKernel.run();
                return null;
            });
        }
    }

    /** Returns the kernel that this runs in, if there is one. */
    static Optional<Object> kernel() {
        return Optional.ofNullable(find()).map(notebook -> notebook.kernel);
    }

    private static Notebook find() {
        for (String[] candidate : KERNELS) {
            try {
                Object kernel = Class.forName(candidate[1]).getMethod(candidate[2]).invoke(null);
                if (kernel != null) {
                    return new Notebook(candidate[0], kernel, candidate[3]);
                }
            } catch (ClassNotFoundException e) {
                // then it is not this kernel
            } catch (ReflectiveOperationException e) {
                throw notAsExpected(e);
            }
        }
        return null;
    }

    /** Tells the kernel's renderer how to display values of this class and its subclasses. */
    private void register(Class<?> type) {
        try {
            Class<?> function = kernelClass("RenderFunction");
            Object renderer = Proxy.newProxyInstance(function.getClassLoader(), new Class<?>[] {function}, (proxy, method, arguments) -> {
                fill(call(arguments[1], "getOutputContainer"), Bundle.of(arguments[0]));
                return null;
            });
            Object registration = call(call(kernel, "getRenderer"), "createRegistration", Class.class, type);
            call(registration, "preferring", String[].class, new String[] {"text/plain"});
            registration.getClass().getMethod("register", function).invoke(registration, renderer);
        } catch (ReflectiveOperationException e) {
            throw notAsExpected(e);
        }
    }

    private Object displayData(Bundle bundle) {
        try {
            Object data = kernelClass("DisplayData").getConstructor().newInstance();
            fill(data, bundle);
            return data;
        } catch (ReflectiveOperationException e) {
            throw notAsExpected(e);
        }
    }

    private Class<?> kernelClass(String simpleName) throws ClassNotFoundException {
        return Class.forName(displayPackage + simpleName, true, kernel.getClass().getClassLoader());
    }

    private static void fill(Object displayData, Bundle bundle) {
        bundle.data().forEach((mime, content) -> call(displayData, "putData", mime, content));
        bundle.metadata().forEach((mime, remarks) -> call(displayData, "putMetaData", mime, remarks));
    }

    private static void call(Object target, String method, String key, Object value) {
        try {
            target.getClass().getMethod(method, String.class, Object.class).invoke(target, key, value);
        } catch (ReflectiveOperationException e) {
            throw notAsExpected(e);
        }
    }

    private static Object call(Object target, String method) {
        try {
            return target.getClass().getMethod(method).invoke(target);
        } catch (ReflectiveOperationException e) {
            throw notAsExpected(e);
        }
    }

    private static Object call(Object target, String method, Class<?> type, Object argument) {
        try {
            return target.getClass().getMethod(method, type).invoke(target, argument);
        } catch (ReflectiveOperationException e) {
            throw notAsExpected(e);
        }
    }

    private static IllegalStateException notAsExpected(ReflectiveOperationException e) {
        Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
        return new IllegalStateException("this kernel is neither the JJava nor the IJava that the workbook knows: " + cause, cause);
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = Notebook.class.getResourceAsStream("/nndl/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            return "(unknown version)";
        }
        return properties.getProperty("version");
    }
}
