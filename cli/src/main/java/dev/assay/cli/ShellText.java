package dev.assay.cli;

/** Text to be pasted into a shell. */
final class ShellText {
  private ShellText() {}

  /** The word, in quotes where it needs them. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./=,:@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
