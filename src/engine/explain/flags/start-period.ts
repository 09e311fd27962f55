import { durationFlag, type FlagExplainer } from "./flag.ts";

/** HEALTHCHECK --start-period: how long failures do not count. */
export const startPeriod: FlagExplainer = durationFlag;
