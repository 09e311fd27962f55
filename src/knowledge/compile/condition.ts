import type { Condition } from "../../model/condition.ts";
import type { Entry } from "./entry.ts";
import { checkPattern, defined, Fields } from "./fields.ts";
import { DISTROS } from "./kinds.ts";
import type { Scope } from "./sentence.ts";
import type { Tree } from "./tree.ts";

const HELD = ["copied", "run", "none", "context", "fetched", "built", "supposed"] as const;

/** Reads a `when`. Options must be described in the entry (where the scope knows them). */
export function readCondition(tree: Tree, entry: Entry, scope: Scope): Condition {
	const fields = new Fields(tree, entry, "when");
	const value = fields.record("value");
	const condition = defined<Condition>({
		operands: fields.oneOf("operands", ["none", "some", "one", "many"]),
		options: fields.strings("options"),
		without: fields.strings("without"),
		operand: fields.pattern("operand"),
		notOperand: fields.pattern("notOperand"),
		named: fields.pattern("named"),
		notText: fields.pattern("notText"),
		value,
		distro: fields.someOf("distro", DISTROS),
		notDistro: fields.someOf("notDistro", DISTROS),
		shell: fields.someOf("shell", ["dash", "busybox", "bash", "powershell", "cmd"]),
		stage: fields.oneOf("stage", ["final", "build"]),
		user: fields.oneOf("user", ["root", "other"]),
		instruction: fields.someOf("instruction", ["ENV", "ARG", "RUN", "ADD", "COPY"]),
		mounted: fields.string("mounted"),
		notMounted: fields.string("notMounted"),
		phase: fields.oneOf("phase", ["build", "run"]),
		before: fields.string("before"),
		after: fields.string("after"),
		notAfter: fields.string("notAfter"),
		notBefore: fields.string("notBefore"),
		removes: fields.oneOf("removes", ["own", "others"]),
		leaves: fields.oneOf("leaves", ["temporary"]),
		failure: fields.oneOf("failure", ["stops", "hidden"]),
		made: fields.string("made"),
		notMade: fields.string("notMade"),
		holding: fields.someOf("holding", HELD),
		notHolding: fields.someOf("notHolding", HELD),
		context: fields.oneOf("context", ["whole", "parts"]),
		project: fields.oneOf("project", ["copied", "none"]),
		versions: fields.record("versions"),
		release: fields.someOf("release", ["kept", "ended", "unknown"]),
		tags: fields.strings("tags"),
		variant: fields.oneOf("variant", ["known", "unknown"]),
		secrets: fields.oneOf("secrets", ["none"]),
		distribution: fields.oneOf("distribution", ["matters"]),
		compiler: fields.oneOf("compiler", ["missing"]),
		lacks: fields.strings("lacks"),
		scripts: fields.oneOf("scripts", ["possible"]),
		env: fields.strings("env"),
		withoutEnv: fields.strings("withoutEnv"),
	});
	fields.finish();
	for (const pattern of Object.values(value ?? {})) checkPattern(pattern, tree.line, entry);
	for (const range of Object.values(condition.versions ?? {})) {
		if (!/^(<|>=)\d+(\.\d+)*$/.test(range))
			entry.problem(tree.line, `when: versions are given as <1.18 or >=1.20, not ${range}`);
	}
	for (const option of [...(condition.options ?? []), ...(condition.without ?? []), ...Object.keys(value ?? {})]) {
		if (scope.options && !scope.options.has(option)) {
			entry.problem(tree.line, `when: the entry describes no option ${option}`);
		}
	}
	return condition;
}
