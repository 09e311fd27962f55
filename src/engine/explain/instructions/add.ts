import type { Explainer } from "../context.ts";
import { explainTransfer } from "../transfers/explain.ts";

/** ADD: as COPY, and it downloads addresses, clones Git repositories and unpacks local archives. */
export const add: Explainer = (context) => explainTransfer(context, "add");
