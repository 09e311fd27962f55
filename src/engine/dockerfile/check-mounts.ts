import type { Mount } from "../../model/dockerfile.ts";
import { MOUNT_TYPES } from "./mounts.ts";
import { nearest } from "./nearest.ts";
import { type FoundProblem, problem, quote } from "./problems.ts";

const OPTIONS = "type from source target readonly readwrite required size id sharing mode uid gid env".split(" ");
const WITHOUT_VALUE = ["readonly", "readwrite", "required"];
const ONLY_FOR: Record<string, readonly string[]> = {
	required: ["secret", "ssh"],
	size: ["tmpfs"],
	env: ["secret"],
	sharing: ["cache"],
	mode: ["cache", "secret", "ssh"],
	uid: ["cache", "secret", "ssh"],
	gid: ["cache", "secret", "ssh"],
};

/** What is wrong with a mount once its variables are expanded. `workdir` is null where the base image decides. */
export function checkMount(mount: Mount, expand: (value: string) => string | null, workdir: string): FoundProblem[] {
	const found: FoundProblem[] = [];
	const values: Record<string, string> = {};
	const typeOption = mount.options.findLast(({ name }) => name === "type");
	const type = (expand(typeOption?.value ?? "bind") ?? "bind").toLowerCase();
	for (const option of mount.options) {
		// BuildKit stops at the first; a few are enough to mend the line.
		if (found.length > 8) break;
		const { name, written, value, span } = option;
		const add = (id: string, more: Record<string, string> = {}) =>
			found.push(problem("build", id, { option: quote(written), type, ...more }, span));
		if (value === null) {
			if (!OPTIONS.includes(name)) add("mount-option-unknown", suggestion(name));
			else if (!WITHOUT_VALUE.includes(name)) add("mount-option-without-value");
			else if (name === "required" && !ONLY_FOR.required?.includes(type)) add("mount-option-of-other-type");
			continue;
		}
		const expanded = expand(value);
		if (expanded === null) continue;
		if (!OPTIONS.includes(name)) add("mount-option-unknown", suggestion(name));
		else if (name === "type") {
			if (!(MOUNT_TYPES as readonly string[]).includes(type))
				add("mount-type", { value: quote(expanded), ...closest(expanded, MOUNT_TYPES) });
		} else if (ONLY_FOR[name] && !ONLY_FOR[name].includes(type) && (MOUNT_TYPES as readonly string[]).includes(type)) {
			add("mount-option-of-other-type");
		} else if (!isValue(name, expanded)) add("mount-option-value", { value: quote(expanded) });
		values[name] = expanded;
	}
	if (found.length) return found;
	const add = (id: string) => found.push(problem("build", id, { type }, mount.span));
	if (type === "secret") {
		if (!values.source && !values.target && !values.id && !values.env) add("mount-secret-unnamed");
		else if (values.from || (values.source && values.id)) add("mount-secret-twice");
	} else if (type !== "ssh") {
		const target = values.target ?? "";
		const path = target.startsWith("/") ? target : `${workdir}/${target}`;
		if (path.split("/").every((part) => part === "" || part === ".")) add("mount-target-root");
	}
	return found;
}

function suggestion(name: string): Record<string, string> {
	return closest(name, OPTIONS);
}

function closest(name: string, among: readonly string[]): Record<string, string> {
	const similar = nearest(name, among);
	return similar ? { nearest: similar } : {};
}

function isValue(name: string, value: string): boolean {
	if (WITHOUT_VALUE.includes(name)) return /^(?:1|t|true|0|f|false)$/i.test(value);
	if (name === "sharing") return /^(?:shared|private|locked)$/i.test(value);
	if (name === "mode") return /^[0-7]+$/.test(value);
	if (name === "uid" || name === "gid") return /^\d+$/.test(value);
	if (name === "size") return /^\d+(?:\.\d+)?\s?(?:b|[kmgtpe](?:i?b)?)?$/i.test(value);
	return true;
}
