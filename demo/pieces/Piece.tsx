import { type ReactElement, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';

/** A thing the library does: what it is, and the thing itself, which loads when it comes near the window. */
export function Piece({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const heading = useId();
  useEffect(function waitUntilNear() {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '400px 0px' },
    );
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return (
    <section className="piece" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <p>{text}</p>
      <div ref={box} className="piece-box">
        {isNear && <Suspense>{children}</Suspense>}
      </div>
    </section>
  );
}
