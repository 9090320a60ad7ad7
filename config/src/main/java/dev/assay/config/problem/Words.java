package dev.assay.config.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Small matters of wording. */
public final class Words {
  private static final int LONGEST = 60;

  private Words() {}

  /** The word with its article: "an optimizer", "a loss". */
  public static String a(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** Why a file cannot be read or written. */
  public static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such file or folder";
      case AccessDeniedException denied -> "permission denied";
      case FileAlreadyExistsException there -> "it is there already";
      case FileSystemException other when other.getReason() != null -> oneLine(other.getReason());
      default -> oneLine(String.valueOf(e.getMessage()));
    };
  }

  /** Text in quotation marks on one line, shortened when long. */
  public static String quoted(String text) {
    return '"' + shortened(text) + '"';
  }

  /** Text on one line. */
  public static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** Text on one line, shortened when long. */
  public static String shortened(String text) {
    String line = oneLine(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
