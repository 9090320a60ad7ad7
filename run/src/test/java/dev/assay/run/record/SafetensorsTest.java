package dev.assay.run.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.matrix.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
  @TempDir Path folder;

  @Test
  void writesTheFormatByteForByte() throws IOException {
    Path file = folder.resolve("a.safetensors");
    Safetensors.write(file, Map.of("w", Matrix.of(new float[] {1, -2})), Map.of());
    byte[] bytes = Files.readAllBytes(file);
    String header =
        "{\"__metadata__\":{},\"w\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}";
    int padded = (header.length() + 7) / 8 * 8;
    assertThat(bytes).hasSize(8 + padded + 8);
    assertThat(bytes[0]).isEqualTo((byte) padded);
    assertThat(new String(bytes, 8, header.length(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(header);
    assertThat(java.util.Arrays.copyOfRange(bytes, 8 + padded, bytes.length))
        .containsExactly(0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Path file = folder.resolve("b.safetensors");
    Map<String, Matrix> tensors = new LinkedHashMap<>();
    tensors.put("one", Matrix.of(new float[] {1, 2}, new float[] {3, 4}));
    tensors.put("two", Matrix.of(new float[] {Float.MIN_VALUE}));
    Safetensors.write(file, tensors, Map.of("classNames", "[\"a\"]"));
    Safetensors.Content content = Safetensors.read(file);
    assertThat(content.metadata()).containsEntry("classNames", "[\"a\"]");
    assertThat(content.tensors().keySet()).containsExactly("one", "two");
    assertThat(content.tensors().values().stream().map(Matrix::data))
        .containsExactly(new float[] {1, 2, 3, 4}, new float[] {Float.MIN_VALUE});
  }

  @Test
  void refusesDamagedFiles() throws IOException {
    Path file = folder.resolve("c.safetensors");
    Safetensors.write(file, Map.of("w", Matrix.of(new float[] {1, -2})), Map.of());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("tensor w");
    Files.write(file, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> Safetensors.read(file)).hasMessageContaining("not a safetensors file");
  }
}
