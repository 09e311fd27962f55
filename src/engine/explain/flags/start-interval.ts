import { durationFlag, type FlagExplainer } from "./flag.ts";

/** HEALTHCHECK --start-interval: the pause between probes while the container starts. */
export const startInterval: FlagExplainer = durationFlag;
