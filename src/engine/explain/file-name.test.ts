import { expect, it } from "vitest";
import { explain } from "../../cli/testing.ts";

const SOURCE = 'FROM alpine AS one\nRUN true\nFROM alpine\nCMD ["sh"]\n';
const commands = (file?: string) => {
	const { run, compose } = explain(SOURCE, "en", { file }).summary;
	return { builds: run.map(({ command }) => command).filter((one) => / build /.test(one)), compose };
};

it("names the file for the build and for Compose where they would not find it", () => {
	const { builds, compose } = commands("web app.Dockerfile");
	expect(builds).toEqual([
		"docker build -f 'web app.Dockerfile' -t app .",
		"docker build -f 'web app.Dockerfile' --target one -t app-one .",
	]);
	expect(compose).toContain('build:\n      context: .\n      dockerfile: "web app.Dockerfile"\n');
});

it("leaves out the name that they look for, and one that nobody told", () => {
	for (const file of [undefined, "Dockerfile", "dockerfile"]) {
		expect(commands(file).builds[0]).toBe("docker build -t app .");
		expect(commands(file).compose).toContain("build: .\n");
	}
});
