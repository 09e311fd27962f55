import type { Pair } from "../../../model/dockerfile.ts";
import { stepsOf } from "../../simulate/index-of.ts";
import { expandAt } from "../../simulate/variables.ts";
import type { Found, Rule } from "../rule.ts";

/**
 * Labels with a fault.
 * @param fault its form ("" where there is one), or null for a label that is right. `value` is null where the file does
 * not tell it.
 */
export function labelsWith(fault: (name: string, value: string | null) => string | null): Rule["check"] {
	return function* (simulation) {
		const { file } = simulation;
		for (const { instruction, stage } of stepsOf(simulation, "LABEL")) {
			if (!stage) continue;
			for (const pair of instruction.pairs) {
				const value = expandAt(stage, pair.value ?? "", instruction.index, file.escape).text;
				const form = fault(nameOf(pair), value);
				if (form !== null) yield found(instruction.index, pair, value ?? "", form);
			}
		}
	};
}

/** The name without the quotes around it. */
function nameOf({ key }: Pair): string {
	return key.replace(/^(["'])(.*)\1$/, "$2");
}

function found(at: number, pair: Pair, value: string, form: string): Found {
	const values = { name: nameOf(pair), value };
	return { at, span: pair.valueSpan ?? pair.span, values, ...(form !== "" && { form }) };
}

/** A label by the names of OCI (`org.opencontainers.image.<key>`) and of its forerunner (`org.label-schema.<key>`). */
export function isAnnotation(name: string, oci: readonly string[], schema: readonly string[] = []): boolean {
	const match = /^org\.(opencontainers\.image|label-schema)\.(.+)$/.exec(name);
	if (!match) return false;
	return (match[1] === "label-schema" ? schema : oci).includes(match[2] ?? "");
}
