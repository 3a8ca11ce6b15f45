import { Module } from '@nestjs/common';
import { ReadReports } from './read-reports.js';

@Module({ providers: [ReadReports], exports: [ReadReports] })
export class ReportsModule {}
