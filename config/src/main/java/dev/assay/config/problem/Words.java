package dev.assay.config.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;

/** Small matters of wording. */
public final class Words {
  private static final int LONGEST = 60;
  private static final Pattern NO_LINE =
      Pattern.compile("[\\p{Cntrl}\\x{2028}\\x{2029}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]+");

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

  /** Text on one line, without what would turn the direction of the rest of the line. */
  public static String oneLine(String text) {
    return NO_LINE.matcher(text).replaceAll(" ").strip();
  }

  /** Text on one line, shortened when long. */
  public static String shortened(String text) {
    String line = oneLine(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
