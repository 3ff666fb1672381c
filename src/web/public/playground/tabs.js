import { element } from './dom.js';

/**
 * Tabs by the ARIA pattern: arrow keys, Home and End move, one tab stop. @returns how to show one and where to fill it.
 * @param onShow (name in lower case): one was shown
 */
export function makeTabs(list, panels, names, onShow) {
  const tabs = names.map((name) => {
    const id = name.toLowerCase();
    const tab = element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` },
      name,
    );
    const panel = element('div', {
      role: 'tabpanel',
      id: `panel-${id}`,
      'aria-labelledby': `tab-${id}`,
      class: 'tabpanel',
      tabindex: '0',
    });
    return { name, tab, panel };
  });
  const show = (name) => {
    for (const { name: own, tab, panel } of tabs) {
      const isShown = own === name;
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      panel.hidden = !isShown;
    }
  };
  const choose = (name) => {
    show(name);
    onShow(name.toLowerCase());
  };
  tabs.forEach(({ name, tab }, index) => {
    tab.addEventListener('click', () => choose(name));
    tab.addEventListener('keydown', ({ key }) => {
      const steps = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 };
      if (!Object.hasOwn(steps, key)) return;
      const next = tabs.at(steps[key] % tabs.length);
      choose(next.name);
      next.tab.focus();
    });
  });
  list.append(...tabs.map(({ tab }) => tab));
  panels.append(...tabs.map(({ panel }) => panel));
  show(names[0]);
  const panelOf = (name) => tabs.find((one) => one.name === name).panel;
  return { show: choose, fill: (name, nodes) => panelOf(name).replaceChildren(...nodes) };
}
