import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../model/explanation.ts";
import { checkFiles } from "./check.ts";
import { BUILD_OF_FINDINGS, knowledge } from "./testing.ts";

const source = `FROM node:18
COPY . .
RUN npm install
CMD node server.js
`;
const broken = "FROM debian:12\nRUM x\n";
const good = `FROM debian:12\nCOPY run /run\nUSER 1000\nENTRYPOINT ["/run"]\n`;

function check(
	files: string[],
	format: "text" | "json" | "sarif",
	failOn: "error" | "warning" | "info" = "warning",
	language: "en" | "ru" = "en",
) {
	const inputs = files.map((text, index) => ({ file: `sub dir/Dockerfile.${index}`, source: text }));
	return checkFiles(inputs, { format, failOn, language }, knowledge, BUILD_OF_FINDINGS);
}

describe("linewise check", () => {
	it("prints a finding a line, where it stands", () => {
		const { text } = check([source], "text");
		expect(text).toMatch(/^sub dir\/Dockerfile\.0:1:6: warning: Node\.js 18 .* \[end-of-life-image\]$/m);
		expect(text).toMatch(/^sub dir\/Dockerfile\.0:4:1: warning: .* \[json-args-recommended\]$/m);
	});

	it("fails from the level that is asked for", () => {
		const verdicts = (text: string) =>
			(["error", "warning", "info"] as const).map((level) => check([text], "text", level).failed);
		expect(verdicts(good)).toEqual([false, false, false]);
		expect(verdicts(source)).toEqual([false, true, true]);
		expect(verdicts(broken)).toEqual([true, true, true]);
	});

	it("gives the same as data", () => {
		const found = JSON.parse(check([good, source], "json").text);
		expect(found[0]).toMatchObject({ file: "sub dir/Dockerfile.1", rule: "end-of-life-image", severity: "warning" });
		expect(found[0].range.start).toEqual({ offset: 5, line: 1, column: 6 });
	});

	it.each(LANGUAGES)("gives SARIF that its schema allows, in %s", (language) => {
		const path = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
		const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
			JSON.parse(readFileSync(path, "utf8")),
		);
		const log = JSON.parse(check([source, broken, good], "sarif", "warning", language).text);
		validate(log);
		expect(validate.errors).toBeNull();
		const [{ results, tool }] = log.runs;
		const first = results[0];
		expect(tool.driver.rules[first.ruleIndex].id).toBe(first.ruleId);
		expect(first.locations[0].physicalLocation).toEqual({
			artifactLocation: { uri: "sub%20dir/Dockerfile.0" },
			region: { startLine: 1, startColumn: 6, endLine: 1, endColumn: 13 },
		});
		const exec = tool.driver.rules.find(({ id }: { id: string }) => id === "json-args-recommended");
		expect(exec.helpUri).toBe("https://docs.docker.com/reference/build-checks/json-args-recommended/");
	});

	it("would refuse a log that the schema forbids", () => {
		const path = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
		const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
			JSON.parse(readFileSync(path, "utf8")),
		);
		expect(validate({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
	});
});
