import { expect, it } from "vitest";
import { keysOf, knowledge } from "../../../cli/testing.ts";
import { analyse } from "../../index.ts";

const keys = (text: string) => [...keysOf(analyse(text, knowledge.facts))];

it.each([
	["the distribution's sh", "FROM debian\nRUN echo -e a\n", true],
	["bash by SHELL", 'FROM debian\nSHELL ["/bin/bash", "-c"]\nRUN echo -e a\n', false],
	["bash that is given a script", 'FROM debian\nRUN bash -c "echo -e a"\n', false],
	["sh that is given a script", 'FROM debian\nSHELL ["/bin/bash", "-c"]\nRUN sh -c "echo -e a"\n', true],
	["bash that a heredoc begins with", "FROM debian\nRUN <<EOF\n#!/bin/bash\necho -e a\nEOF\n", false],
	["no shell in exec form", 'FROM debian\nRUN ["echo", "-e", "a"]\n', false],
	["BusyBox", "FROM alpine\nRUN echo -e a\n", false],
])("warns of dash only where dash reads the command: %s", (_, text, warned) => {
	expect(keys(text).includes("commands/echo#beware.1")).toBe(warned);
});

it("does not call a program PID 1 that an init starts", () => {
	const { instructions } = analyse('FROM debian\nENTRYPOINT ["tini", "--"]\nCMD ["node", "a.js"]\n', knowledge.facts);
	const reasons = instructions.map(({ why }) => why.map(({ key }) => key));
	expect(reasons[1]).toContain("idioms/init-process#why.program");
	expect(reasons[2]).not.toContain("instructions/entrypoint#why.exec");
});
