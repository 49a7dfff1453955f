import Link from 'next/link';
import { connection } from 'next/server';
import { Suspense } from 'react';
import { productIds, recommend } from './products';

export default function Home() {
  return (
    <>
      <h1>The shop</h1>
      <ul>
        {productIds.map((id) => (
          <li key={id}>
            <Link href={`/products/${id}`}>{id}</Link>
          </li>
        ))}
      </ul>
      <Suspense fallback={<p>Thinking of something for you…</p>}>
        <Recommendation />
      </Suspense>
    </>
  );
}

async function Recommendation() {
  await connection();
  return <p>{await recommend()}</p>;
}
