import { expect, it } from "vitest";
import { explain } from "../../cli/testing.ts";
import { stateRows } from "./state-rows.ts";

const SOURCE = `FROM node:22 AS base
ARG MODE=dev
ENV NODE_ENV=production
WORKDIR /app
USER node
EXPOSE 80
EXPOSE 443
CMD npm start
FROM base
ENTRYPOINT []
RUN true
`;
const { instructions, stages } = explain(SOURCE, "en");

/** The rows after a line as text; what the line set has a star. */
function after(line: number): string[] {
	const instruction = instructions.find(({ startLine }) => startLine === line);
	if (!instruction) throw new Error(`no line ${line}`);
	return stateRows(instruction, stages[instruction.stage ?? -1] ?? null).map(({ label, values }) => {
		const own = values.filter(({ text }) => !/^(PATH|NODE_VERSION|YARN_VERSION)/.test(text));
		return `${label} ${own.map(({ text, changed, line }) => `${text}${changed ? "*" : ""}@${line}`).join(" ")}`;
	});
}

it.each([
	[2, "args MODE=dev*@2"],
	[3, "env NODE_ENV=production*@3"],
	[4, "workdir /app*@4"],
	[5, "user node*@5"],
	[7, "ports 443*@7"],
	[8, "cmd npm start*@8"],
])("puts first what line %i changes", (line, first) => {
	expect(after(line)[0]?.split(" ")[0]).toBe(first.split(" ")[0]);
	expect(after(line)[0]).toContain(first.slice(first.indexOf(" ") + 1));
});

it("says what a line took over and from where", () => {
	expect(after(6)).toContain("ports 80*@6");
	expect(after(7)).toContain("ports 80@6 443*@7");
	expect(after(1)).toContain("user root@null");
	expect(after(11)).toEqual(expect.arrayContaining(["workdir /app@4", "user node@5", "entrypoint []@10"]));
	expect(after(11).join("\n")).not.toContain("*");
});
