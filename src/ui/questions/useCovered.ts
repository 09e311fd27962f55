import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * Keeps the place in the page while something covers what the reference points to: on phones the window scrolls, and
 * the covered part has no height.
 */
export function useCovered(covered: boolean): RefObject<HTMLElement | null> {
	const element = useRef<HTMLElement>(null);
	const place = useRef(0);
	useEffect(() => {
		if (covered) return;
		const onScroll = () => {
			if (element.current && !element.current.inert) place.current = window.scrollY;
		};
		window.addEventListener("scroll", onScroll, { passive: true });
		return () => window.removeEventListener("scroll", onScroll);
	}, [covered]);
	const was = useRef(covered);
	useLayoutEffect(() => {
		if (was.current === covered) return;
		was.current = covered;
		window.scrollTo(0, covered ? 0 : place.current);
	}, [covered]);
	return element;
}
