import type { Keyword } from "../../model/dockerfile.ts";
import type { Explainer } from "./context.ts";
import { add } from "./instructions/add.ts";
import { arg } from "./instructions/arg.ts";
import { cmd } from "./instructions/cmd.ts";
import { copy } from "./instructions/copy.ts";
import { entrypoint } from "./instructions/entrypoint.ts";
import { env } from "./instructions/env.ts";
import { expose } from "./instructions/expose.ts";
import { from } from "./instructions/from.ts";
import { healthcheck } from "./instructions/healthcheck.ts";
import { label } from "./instructions/label.ts";
import { maintainer } from "./instructions/maintainer.ts";
import { onbuild } from "./instructions/onbuild.ts";
import { run } from "./instructions/run.ts";
import { shell } from "./instructions/shell.ts";
import { stopsignal } from "./instructions/stopsignal.ts";
import { user } from "./instructions/user.ts";
import { volume } from "./instructions/volume.ts";
import { workdir } from "./instructions/workdir.ts";

/** One explainer for each instruction; its entry is `explanations/instructions/<name>.yaml`. */
export const EXPLAINERS: Record<Keyword, Explainer> = {
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
