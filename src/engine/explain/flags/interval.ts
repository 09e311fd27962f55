import { durationFlag, type FlagExplainer } from "./flag.ts";

/** HEALTHCHECK --interval: the pause between two probes. */
export const interval: FlagExplainer = durationFlag;
