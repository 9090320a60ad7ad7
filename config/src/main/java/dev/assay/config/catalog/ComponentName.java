package dev.assay.config.catalog;

import java.util.regex.Pattern;

/** How components are named: words in lower case with hyphens, for a third party after a vendor. */
public final class ComponentName {
  private static final String FORM = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final Pattern WORD = Pattern.compile(FORM);
  private static final Pattern WITH_VENDOR = Pattern.compile(FORM + "/" + FORM);

  private ComponentName() {}

  /** Whether a text is one word, as the name of a built-in is. */
  public static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  /** Whether a text is {@code vendor/name}. */
  public static boolean hasVendor(String text) {
    return WITH_VENDOR.matcher(text).matches();
  }
}
