import type { Explainer } from "../context.ts";
import { explainProcess } from "../process/process.ts";

/** CMD: what a container runs by default, or the default arguments of the entrypoint. */
export const cmd: Explainer = (context) => explainProcess(context, "cmd");
