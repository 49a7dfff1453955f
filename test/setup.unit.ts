// Makes React warn about updates that no test awaits. The browser project runs in real time, where they are normal.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
