import { useEffect } from 'react';

const reachable = ':is(a[href], button, input, select, textarea, [tabindex]):not([tabindex="-1"])';

/**
 * While mounted, takes back the aria-hidden that Base UI puts on everything outside an open list of a combobox: the focus can still
 * go there with Tab, and what can have the focus must be heard.
 */
export function useStayHeard(): void {
  useEffect(() => {
    const hear = (): void => {
      for (const element of document.querySelectorAll('[aria-hidden="true"]:not([data-base-ui-focus-guard])')) {
        if (element.matches(reachable) || element.querySelector(reachable)) element.removeAttribute('aria-hidden');
      }
    };
    const watch = new MutationObserver(hear);
    watch.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-hidden'] });
    hear();
    return () => watch.disconnect();
  }, []);
}
