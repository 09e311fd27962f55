import type { Page } from "@playwright/test";
import { HOSTS } from "../src/share/import/remote.ts";

interface Answer {
	status?: number;
	body?: string | Buffer;
	/** The host lets no other page read. */
	closed?: boolean;
}

/** Plays the hosts of public files; what is not named is not found. Returns what was asked for. */
export async function play(page: Page, answers: Record<string, Answer | "unreachable">): Promise<string[]> {
	const asked: string[] = [];
	await page.route(
		(url) => (HOSTS as readonly string[]).includes(url.host),
		(route) => {
			const url = route.request().url();
			asked.push(url);
			const answer = answers[url.replace("https://", "")] ?? { status: 404 };
			if (answer === "unreachable") return route.abort("internetdisconnected");
			const { status = 200, body = "", closed } = answer;
			const origin = closed ? "https://elsewhere.example" : "*";
			return route.fulfill({ status, body, headers: { "access-control-allow-origin": origin } });
		},
	);
	return asked;
}
