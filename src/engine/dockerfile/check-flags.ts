import type { Flag } from "../../model/dockerfile.ts";
import { parseFields } from "./csv.ts";
import type { LocalInstruction } from "./instruction.ts";
import { nearest } from "./nearest.ts";
import { type FoundProblem, problem, quote } from "./problems.ts";

type Kind = "boolean" | "text" | "many";

/** The flags of each instruction as of Dockerfile syntax 1.20 (https://docs.docker.com/reference/dockerfile/). */
const FLAGS: Record<string, Record<string, Kind>> = {
	FROM: { platform: "text" },
	ADD: {
		"keep-git-dir": "boolean",
		checksum: "text",
		chmod: "text",
		chown: "text",
		link: "boolean",
		unpack: "boolean",
		exclude: "many",
	},
	COPY: { from: "text", chmod: "text", chown: "text", link: "boolean", parents: "boolean", exclude: "many" },
	RUN: { mount: "many", network: "text", security: "text", device: "many" },
	HEALTHCHECK: { interval: "text", timeout: "text", "start-period": "text", "start-interval": "text", retries: "text" },
};

/** More than anybody writes, fewer than would make the list of problems endless. */
const MOST_FLAGS = 200;

/** Unknown, repeated and ill-formed flags. */
export function checkFlags(instruction: LocalInstruction): FoundProblem[] {
	const { keyword, flags } = instruction;
	// BuildKit does not look at the flags of these.
	if (keyword === "STOPSIGNAL" || (keyword === "HEALTHCHECK" && instruction.healthcheck?.type === "NONE")) return [];
	const known = FLAGS[keyword] ?? {};
	const seen = new Set<string>();
	const problems: FoundProblem[] = [];
	const add = (id: string, flag: Flag, values: Record<string, string>) =>
		problems.push(problem("instruction", id, { flag: quote(`--${flag.name}`), keyword, ...values }, flag.span));
	for (const flag of flags.slice(0, MOST_FLAGS)) {
		const kind = Object.hasOwn(known, flag.name) ? known[flag.name] : undefined;
		if (!kind) {
			const similar = nearest(flag.name, Object.keys(known));
			add("flag-unknown", flag, similar ? { nearest: `--${similar}` } : {});
		} else if (seen.has(flag.name) && kind !== "many") add("flag-twice", flag, {});
		else if (kind === "boolean" ? flag.value === "" : flag.value === null) add("flag-without-value", flag, {});
		else if (kind === "boolean" && flag.value && !/^(true|false)$/i.test(flag.value)) {
			add("flag-not-boolean", flag, { value: quote(flag.value) });
		}
		seen.add(flag.name);
	}
	if (keyword === "RUN") problems.push(...flags.slice(0, MOST_FLAGS).flatMap((flag) => checkRunFlag(flag)));
	return problems;
}

function checkRunFlag({ name, value, span, valueSpan }: Flag): FoundProblem[] {
	if (value === null) return [];
	const at = valueSpan ?? span;
	const one = (id: string) => [problem("instruction", id, { value: quote(value) }, at)];
	if (name === "network" && !["default", "none", "host"].includes(value)) return one("network-mode");
	if (name === "security" && !["sandbox", "insecure"].includes(value)) return one("security-mode");
	if (name === "device") return isDevice(value) ? [] : one("device-invalid");
	if (name !== "mount") return [];
	const fields = parseFields(value);
	if (!fields) return one("mount-not-a-list");
	const from = fields.find(({ text }) => /^from=.*\$./is.test(text));
	return from ? [problem("instruction", "mount-from-variable", { value: quote(from.text.slice(5)) }, at)] : [];
}

/** `vendor.com/class=name[,required]`: only the first field may be something other than an option. */
function isDevice(value: string): boolean {
	const fields = parseFields(value);
	if (!fields) return false;
	return fields.every(({ text }, index) => index === 0 || /^(required(=(true|false|0|1|t|f))?|name=.*)$/i.test(text));
}
