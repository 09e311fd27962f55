import type { Explainer } from "../context.ts";
import { explainTransfer } from "../transfers/explain.ts";

/** COPY: files from the build context, another stage, an image or a heredoc into the image. */
export const copy: Explainer = (context) => explainTransfer(context, "copy");
