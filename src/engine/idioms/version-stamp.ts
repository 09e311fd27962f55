import { isPlatformArgument } from "../simulate/variables.ts";
import { type Call, callsOf, valueOf } from "./calls.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Values that the linker of Go writes into text variables of the program: its version, a commit, a date. */
export const versionStamp: Idiom = {
	*find(simulation) {
		for (const call of callsOf(simulation, "go build", "go install")) {
			const stamps = stampsOf(call);
			const [first, ...others] = stamps;
			if (!first) continue;
			const names = stamps.map(({ variable }) => variable);
			const { variable, value } = first;
			const own = { variable, value, ...(first.package !== "main" && { package: first.package }) };
			const says: Recognised["says"] = [
				others.length > 0
					? { at: call.at, form: "several", values: { names }, last: true }
					: { at: call.at, form: first.package === "main" ? "main" : "one", values: own, last: true },
			];
			const argument = stamps.map(({ value }) => emptyArgument(call, value)).find((one) => one !== null);
			if (argument) says.push({ at: call.at, form: "empty", values: { argument }, last: true });
			if (quotesInside(call)) says.push({ at: call.at, form: "quotes", last: true });
			yield { at: [call.at], says };
		}
	},
};

/** The variables that `-X package.Name=value` names, with the value as written. */
function stampsOf(call: Call): { variable: string; package: string; value: string }[] {
	const flags = valueOf(call, "-ldflags") ?? "";
	return [...flags.matchAll(/-X[ =]\s*\\?["']?([\w./@~-]+)\.(\w+)=(\$\([^)]*\)|[^"'\\\s]*)/g)].map(
		([, path = "", variable = "", value = ""]) => ({ variable, package: path, value: value || '""' }),
	);
}

/** The build argument that alone is the value and that has no default. */
function emptyArgument({ stage, at }: Call, value: string): string | null {
	const name = /^\$(?:(\w+)|\{(\w+)\})$/.exec(value)?.slice(1).find(Boolean);
	const argument = name === undefined ? null : stage.args.get(name, at);
	return name !== undefined && argument && !argument.value && !isPlatformArgument(name) ? name : null;
}

/** Whether quotes for the linker stand inside quotes for the shell. */
function quotesInside({ execution }: Call): boolean {
	const word = execution.command.words.find(({ raw }) => /-X/.test(raw) && /\\"/.test(raw) && raw.includes("$"));
	return word !== undefined;
}
