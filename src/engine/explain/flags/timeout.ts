import { durationFlag, type FlagExplainer } from "./flag.ts";

/** HEALTHCHECK --timeout: how long one probe may take. */
export const timeout: FlagExplainer = durationFlag;
