package dev.assay.benchmarks;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.network.Network;
import dev.assay.core.spi.Parameter;
import dev.assay.run.prepare.Prepared;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a job's training rows and initial weights for the rivals: {@code inputs.f32}, {@code
 * labels.i32}, {@code weights-1.f32}, {@code bias-1.f32} ..., all little-endian by rows, and {@code
 * shape.txt} with the number of rows and the widths of the layers.
 */
final class Exchange {
  private Exchange() {}

  static void write(Job job, Path folder) throws IOException {
    Prepared prepared = job.prepare();
    Files.createDirectories(folder);
    Table rows = prepared.parts().train();
    write(folder.resolve("inputs.f32"), rows.inputs());
    int[] labels = ((Targets.Labels) rows.targets()).values();
    ByteBuffer bytes = ByteBuffer.allocate(4 * labels.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(labels);
    Files.write(folder.resolve("labels.i32"), bytes.array());
    StringBuilder shape = new StringBuilder();
    shape.append(rows.rows()).append(' ').append(rows.inputs().columns());
    int weights = 0;
    int biases = 0;
    for (Parameter parameter : new Network(prepared.plan(), job.seed()).parameters()) {
      if (parameter.role() == Parameter.Role.WEIGHTS) {
        write(folder.resolve("weights-" + ++weights + ".f32"), parameter.value());
        shape.append(' ').append(parameter.value().columns());
      } else {
        write(folder.resolve("bias-" + ++biases + ".f32"), parameter.value());
      }
    }
    Files.writeString(folder.resolve("shape.txt"), shape.append('\n'));
  }

  private static void write(Path file, Matrix x) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(4, x.size())).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(x.data(), x.offset(), x.size());
    Files.write(file, bytes.array());
  }
}
