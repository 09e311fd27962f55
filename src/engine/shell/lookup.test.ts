import { describe, expect, it } from "vitest";
import { parseForeign } from "./foreign.ts";
import { matchCommand } from "./match.ts";
import { sketch } from "./testing/facts.ts";

const {
	"Remove-Item": remove,
	$Preference: preference,
	"[Type]::Set": call,
	tool,
} = sketch({
	"Remove-Item": { names: ["Remove-Item", "del"], dashes: "long", options: ["-Recurse", "-Force", "-Filter <"] },
	$Preference: { operands: ["sign", "value"] },
	"[Type]::Set": {},
	tool: { options: ["-x"] },
});
if (!remove || !preference || !call || !tool) throw new Error("an entry is missing");
const commands = {
	remove: { ...remove, shells: ["powershell" as const] },
	preference: { ...preference, shells: ["powershell" as const] },
	call: { ...call, shells: ["powershell" as const] },
	tool: { ...tool, shells: ["any" as const] },
};

function match(text: string) {
	const [command] = parseForeign({ text, runs: [{ at: 0, source: 0 }] }, "powershell").items;
	if (command?.kind !== "command") throw new Error(`not a command: ${text}`);
	const { id, options } = matchCommand(command.words, commands);
	return [id, ...options.map(({ facts }) => facts?.names[0] ?? null)];
}

describe("names in Windows shells", () => {
	it.each([
		["remove-item x -RECURSE", ["Remove-Item", "-Recurse"]],
		["DEL x -rec -fo", ["Remove-Item", "-Recurse", "-Force"]],
		["del x -f", ["Remove-Item", null]],
		["$preference = 'Stop'", ["$Preference"]],
		["[Type]::Set('A', $b)", ["[Type]::Set"]],
		["tool -X", ["tool", null]],
		["Tool -x", [null, null]],
	])("%s", (text, expected) => {
		expect(match(text)).toEqual(expected);
	});
});
