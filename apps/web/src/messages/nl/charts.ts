export const chartMessages = {
  'chart.table': 'Toon als tabel',
  'chart.keys': 'Met de pijltjestoetsen leest u dit beeld punt voor punt.',
};
