/**
 * Small helpers that every other package may use: checks of arguments, numbers as text, files written whole and one at a time,
 * work that no interrupt disturbs. Begin reading at {@link nndl.util.Check}.
 *
 * <p>It uses only the JDK.
 */
package nndl.util;
