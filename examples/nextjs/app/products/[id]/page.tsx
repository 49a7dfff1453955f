import Link from 'next/link';
import { notFound } from 'next/navigation';
import { describe } from '../../products';

export default async function Product({ params }: PageProps<'/products/[id]'>) {
  const { id } = await params;
  const description = await describe(id);
  if (!description) notFound();
  return (
    <>
      <h1>{id}</h1>
      <p>{description}</p>
      <Link href="/">Back to the shop</Link>
    </>
  );
}
