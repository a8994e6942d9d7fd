package nndl.browser;

/** The two pages in which Jupyter's own server opens a notebook. */
enum FrontEnd {
    JUPYTERLAB("JupyterLab", "lab/tree/notebooks/%s?reset"),
    NOTEBOOK_7("Notebook 7", "notebooks/notebooks/%s");

    final String path;
    private final String name;

    FrontEnd(String name, String path) {
        this.name = name;
        this.path = path;
    }

    @Override
    public String toString() {
        return name;
    }
}
