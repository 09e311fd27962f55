import type { Keyword } from "../../../model/dockerfile.ts";
import type { Explainer } from "../context.ts";
import { add } from "./add.ts";
import { arg } from "./arg.ts";
import { cmd } from "./cmd.ts";
import { copy } from "./copy.ts";
import { entrypoint } from "./entrypoint.ts";
import { env } from "./env.ts";
import { expose } from "./expose.ts";
import { from } from "./from.ts";
import { healthcheck } from "./healthcheck.ts";
import { label } from "./label.ts";
import { maintainer } from "./maintainer.ts";
import { onbuild } from "./onbuild.ts";
import { run } from "./run.ts";
import { shell } from "./shell.ts";
import { stopsignal } from "./stopsignal.ts";
import { user } from "./user.ts";
import { volume } from "./volume.ts";
import { workdir } from "./workdir.ts";

/**
 * One explainer for each instruction; its entry is `explanations/instructions/<name>.yaml`. Made at the first question,
 * because ONBUILD asks the registry for the instruction that it defers.
 */
let explainers: Record<Keyword, Explainer> | undefined;

/** The explainer of an instruction, or null for a keyword that Docker does not know. */
export function explainerOf(keyword: string): Explainer | null {
	explainers ??= {
		ADD: add,
		ARG: arg,
		CMD: cmd,
		COPY: copy,
		ENTRYPOINT: entrypoint,
		ENV: env,
		EXPOSE: expose,
		FROM: from,
		HEALTHCHECK: healthcheck,
		LABEL: label,
		MAINTAINER: maintainer,
		ONBUILD: onbuild,
		RUN: run,
		SHELL: shell,
		STOPSIGNAL: stopsignal,
		USER: user,
		VOLUME: volume,
		WORKDIR: workdir,
	};
	return Object.hasOwn(explainers, keyword) ? explainers[keyword as Keyword] : null;
}
