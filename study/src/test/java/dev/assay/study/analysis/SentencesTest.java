package dev.assay.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.study.report.Studies;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The wording, pinned, so that a change of it is seen. */
class SentencesTest {
  private static List<String> words(Summary.Full study) {
    return Sentences.of(study.summary());
  }

  @Test
  void bothDirectionsOfADifferenceAreOneFinding() {
    assertThat(words(Studies.bothWays()))
        .containsExactly(
            "Decisive: loss.reduction. From sum to mean in the base alone, validation.accuracy"
                + " rises by 0.444 (95 % interval 0.430 to 0.460), which is 98 % of the gap to the"
                + " target; back in the target alone, it falls by 0.442 (95 % interval 0.421 to"
                + " 0.463).",
            "Helps the base, not needed in the target: gradients. From [] to [{type: clip-value,"
                + " limit: 5}] in the base alone, validation.accuracy rises by 0.382 (95 % interval"
                + " 0.349 to 0.410), which is 84 % of the gap to the target; back in the target"
                + " alone, nothing that matters changes (95 % interval -0.006 to +0.002, within"
                + " 0.01 of 0).",
            "Needed in the target: activation. From wrong-relu to relu in the base alone, 10 seeds"
                + " do not suffice (difference +0.020, 95 % interval -0.007 to +0.051), about 34"
                + " probably would; back in the target alone, validation.accuracy falls by 0.033"
                + " (95 % interval 0.025 to 0.041).",
            "No effect either way: network[0].weights. From {type: uniform, low: -1, high: 1} to"
                + " he-uniform in the base alone, nothing that matters changes (95 % interval"
                + " -0.005 to +0.003, within 0.01 of 0); back in the target alone, nothing that"
                + " matters changes (95 % interval -0.005 to +0.004, within 0.01 of 0).",
            "Mean validation.accuracy: 0.428 in the base, 0.881 in the target.",
            "Diverged: 3 trials (base: 1; base + activation: 2).",
            "Failed: 1 trial (target - gradients: 1).");
  }

  @Test
  void divergenceIsSaidInWordsAndLessIsBetterWhenMinimised() {
    assertThat(words(Studies.leaveOneOut()))
        .containsExactly(
            "Worse: clipping from on to off; training diverges on 8 of 10 trials.",
            "Better: decay from exponential to constant; validation.loss falls by 0.114 (95 %"
                + " interval 0.062 to 0.171).",
            "No effect: dropout from 0.2 to 0; nothing that matters changes (95 % interval -0.021"
                + " to +0.018, within 0.05 of 0).",
            "Diverged: 8 trials (clipping=off: 8).");
  }

  @Test
  void aFactorialStudyStartsWithItsMainEffects() {
    assertThat(words(Studies.factorial()))
        .containsExactly(
            "Main effect of init from he-uniform to zeros: validation.accuracy falls by 0.635 (95 %"
                + " interval 0.610 to 0.660).",
            "Main effect of activation from relu to tanh: validation.accuracy rises by 0.204 (95 %"
                + " interval 0.171 to 0.233).",
            "Interaction of activation and init at tanh, zeros: +0.411 (95 % interval +0.360 to +0.460); what one"
                + " does depends on the other.",
            "Best mean of 4 combinations: 0.951, that of the base.",
            "Compared one by one with the base: 0 better, 2 worse, 1 without effect, 0 that cannot"
                + " be told.");
  }

  @Test
  void aPathKeepsItsOrder() {
    assertThat(words(Studies.path()))
        .containsExactly(
            "Better: units from 8 to 64; validation.accuracy rises by 0.100 (95 % interval 0.080 to"
                + " 0.120), which is 91 % of the gap to the target.",
            "Cannot tell: optimizer from sgd to adam after step 1: units; 10 seeds do not suffice"
                + " (difference +0.010, 95 % interval -0.010 to +0.030), about 40 probably would.");
  }

  @Test
  void oneSeedDoesNotSuffice() {
    assertThat(words(Studies.oneSeed()))
        .containsExactly(
            "Cannot tell: units from 30 to 3; 1 seed does not suffice (difference -0.200), about 6"
                + " probably would.");
  }

  @Test
  void manyArmsAreListedTogether() {
    List<String> words = words(Studies.large());
    assertThat(words).hasSize(11);
    assertThat(words.getFirst()).startsWith("Worse: ").contains("falls by 1000000.000");
    assertThat(words.get(8))
        .startsWith("Better or worse by less: activation to {type: relu, slope: 0.105}; ")
        .endsWith("; and 12 more.");
    assertThat(words.get(9)).startsWith("Cannot tell: ").endsWith("; and 2 more.");
    assertThat(words.get(10)).startsWith("No effect: ").doesNotContain(" more");
  }

  @Test
  void aSentenceIsOneLineWhateverTheNames() {
    assertThat(words(Studies.hostile()))
        .allSatisfy(sentence -> assertThat(sentence).doesNotContain("\n", "\u202e"));
  }
}
