package io.github.spencerpark.jupyter.kernel.display;

/** How IJava displays the values of a class, as far as the library knows it. */
@FunctionalInterface
public interface RenderFunction<T> {
    /** Puts the forms of a value into the container of its context. */
    void render(T value, Object context);
}
