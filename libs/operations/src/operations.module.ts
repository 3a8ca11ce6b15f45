import { Module } from '@nestjs/common';
import { ReadAttention } from './read-attention.js';
import { ReadOperations } from './read-operations.js';
import { RedriveJobs } from './redrive-jobs.js';
import { RedriveReports } from './redrive-reports.js';

const useCases = [ReadAttention, ReadOperations, RedriveJobs, RedriveReports];

@Module({ providers: useCases, exports: useCases })
export class OperationsModule {}
