package dev.assay.cli.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {
  @TempDir Path work;

  /** The second cannot be written, for the first is in its way. */
  private static Map<String, String> impossible() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a", "first");
    files.put("a/b", "second");
    return files;
  }

  @Test
  void ofANewFolderNothingStaysWhenAFileFails() {
    Path folder = work.resolve("new");
    assertThatThrownBy(() -> NewFolder.write(folder, impossible()))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void anEmptyFolderStaysEmptyWhenAFileFails() throws IOException {
    Path folder = Files.createDirectory(work.resolve("empty"));
    assertThatThrownBy(() -> NewFolder.write(folder, impossible()))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void foldersAboveAreMade() {
    NewFolder.write(work.resolve("a/b/c"), Map.of("d/e", "text"));
    assertThat(work.resolve("a/b/c/d/e")).hasContent("text");
  }

  @Test
  void hasThePermissionsOfAnyOtherFolder() throws IOException {
    NewFolder.write(work.resolve("new"), Map.of("a", "text"));
    assertThat(Files.getPosixFilePermissions(work.resolve("new")))
        .isEqualTo(Files.getPosixFilePermissions(Files.createDirectory(work.resolve("other"))));
  }

  @Test
  void onlyNothingOrAnEmptyFolderIsFree() throws IOException {
    assertThat(NewFolder.isFree(work.resolve("new"))).isTrue();
    assertThat(NewFolder.isFree(work)).isTrue();
    Path file = Files.createFile(work.resolve(".hidden"));
    assertThat(NewFolder.isFree(work)).isFalse();
    assertThat(NewFolder.isFree(file)).isFalse();
    Path link = Files.createSymbolicLink(work.resolve("link"), work.resolve("nowhere"));
    assertThat(NewFolder.isFree(link)).isFalse();
  }
}
