import { PriceListPage } from '#plugins/price-list/screens';

export default async function Page({ params }: { readonly params: Promise<{ readonly list: string }> }) {
  return <PriceListPage id={(await params).list} />;
}
