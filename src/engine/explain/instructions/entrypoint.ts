import type { Explainer } from "../context.ts";
import { explainProcess } from "../process/process.ts";

/** ENTRYPOINT: what a container always runs. */
export const entrypoint: Explainer = (context) => explainProcess(context, "entrypoint");
