package org.sekisho.web;

import java.util.List;

import com.microsoft.playwright.Page;

/** A walk from control to control of a page by the Tab key, once around. */
final class TabWalk {

	private static final int FARTHEST = 600;

	private static final String BEGIN = """
			() => {
			  document.activeElement.blur();
			  const dialog = document.querySelector('dialog:modal') ?? document;
			  const controls = () => [...dialog.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
			    .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }));
			  const styles = ['outline', 'boxShadow', 'borderColor', 'backgroundColor', 'stroke', 'strokeOpacity', 'fill'];
			  const lookOf = (each) => JSON.stringify([each.parentElement, each, ...each.querySelectorAll('*')].slice(0, 20)
			    .map((part) => styles.map((style) => getComputedStyle(part)[style])));
			  const told = (each) => each.outerHTML.slice(0, 160);
			  window.tabWalk = { controls, lookOf, told, seen: new Set(), last: null, rounds: 0, unmarked: [],
			    looks: new Map(controls().map((each) => [each, lookOf(each)])) };
			}""";

	private static final String STEP = """
			() => {
			  const walk = window.tabWalk, at = document.activeElement;
			  // A date is several steps in one control.
			  if (at === walk.last) return true;
			  // Where a walk begins in the middle, it comes around by the body.
			  if (at === document.body) return walk.rounds++ < 2;
			  if (walk.seen.has(at)) return false;
			  walk.seen.add(at);
			  walk.last = at;
			  if (walk.looks.get(at) === walk.lookOf(at)) walk.unmarked.push(walk.told(at));
			  return true;
			}""";

	private static final String UNREACHED = """
			() => window.tabWalk.controls().filter((each) => !window.tabWalk.seen.has(each)).map(window.tabWalk.told)""";

	private final Page page;

	TabWalk(Page page) {
		this.page = page;
		page.evaluate(BEGIN);
		for (int steps = 0; step(); steps++) {
			if (steps == FARTHEST) {
				throw new AssertionError("The Tab key has not come around after " + FARTHEST + " steps");
			}
		}
	}

	private boolean step() {
		this.page.keyboard().press("Tab");
		return (boolean) this.page.evaluate(STEP);
	}

	/** Controls that can be seen but were not come by, as HTML. */
	List<?> unreached() {
		return (List<?>) this.page.evaluate(UNREACHED);
	}

	/** Controls that looked no different with the focus on them, as HTML. */
	List<?> unmarked() {
		return (List<?>) this.page.evaluate("() => window.tabWalk.unmarked");
	}

}
