import { leaf, say } from "../context.ts";
import { explainMount } from "../mounts/registry.ts";
import { type FlagExplainer, tooOld } from "./flag.ts";

/** RUN --mount: files that are there for this command only. */
export const mount: FlagExplainer = (context, flag) => {
	const { flags, mounts } = context.instruction;
	const position = flags.indexOf(flag);
	const found = mounts.find((one) => one.flag === position);
	if (!found) {
		return leaf({
			span: flag.span,
			role: "flag",
			known: false,
			counts: { kind: "flags", name: "--mount" },
			what: say("instructions/flags/mount#what.broken", { value: flag.value ?? "" }),
		});
	}
	const part = explainMount(context, found, flag);
	const env = found.type === "secret" && found.options.some((option) => option.name === "env");
	const old = env ? tooOld(context, "--mount=type=secret,env=…", "1.10") : tooOld(context, "RUN --mount", "1.2");
	return old.length > 0 ? { ...part, beware: [...(part.beware ?? []), ...old] } : part;
};
