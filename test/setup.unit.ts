// React then says which update no test waited for. In the browser project time is real, and such updates are normal.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
