import { baseName } from "../simulate/paths.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

const UNPACKERS = new Set(["tar", "unzip", "7z", "gunzip", "xz", "unxz", "bunzip2", "dpkg", "rpm"]);
const FETCHERS = new Set(["curl", "wget", "aria2c"]);

/** An archive is downloaded, unpacked and deleted in one RUN, or never stored because a pipe unpacks it. */
export const downloadUnpackRemove: Idiom = {
	instead: ["instructions/run#why.clean-layer"],
	*find(simulation) {
		let first = true;
		for (const step of stepsOf(simulation, "RUN")) {
			const archive = removedArchive(step);
			const { index } = step.instruction;
			if (archive !== null)
				yield {
					at: [index],
					says: [{ at: index, form: /\.(deb|rpm)$/.test(archive) ? "installed" : "removed", values: { archive } }],
				};
			else {
				const unpacker = piped(step);
				// The same words would follow at each later one.
				if (unpacker && first) yield { at: [index], says: [{ at: index, form: "piped", values: { unpacker } }] };
				if (unpacker) first = false;
			}
		}
	},
};

/** The name of a file that the line downloads, unpacks and deletes, in this order. */
function removedArchive({ executions }: Step): string | null {
	const fetched = new Set<string>();
	const unpacked = new Set<string>();
	for (const execution of executions) {
		const { id } = execution.invocation;
		const words = execution.command.words.slice(1).map((word) => baseName(word.text.replace(/[?#].*$/, "")));
		if (id !== null && FETCHERS.has(id)) for (const word of words) fetched.add(word);
		else if (id !== null && UNPACKERS.has(id)) {
			for (const word of words) if (fetched.has(word) && word !== "") unpacked.add(word);
		} else if (id === "rm") {
			const gone = words.find((word) => unpacked.has(word));
			if (gone !== undefined && /[.$]/.test(gone)) return gone;
		}
	}
	return null;
}

/** The program that takes a download from a pipe and unpacks it. */
function piped({ executions }: Step): string | null {
	for (const [at, execution] of executions.entries()) {
		const next = executions[at + 1];
		if (isFetch(execution) && next?.context.pipe?.index === 1 && UNPACKERS.has(next.invocation.id ?? ""))
			return next.invocation.name;
	}
	return null;
}

function isFetch({ invocation, context }: Execution): boolean {
	return invocation.id !== null && FETCHERS.has(invocation.id) && context.pipe?.index === 0;
}
