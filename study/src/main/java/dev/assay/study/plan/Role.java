package dev.assay.study.plan;

/** What an arm is in its study. */
public enum Role {
  BASE,
  TARGET,
  ARM
}
